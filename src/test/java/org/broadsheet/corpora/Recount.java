package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.broadsheet.text.plain.PlainText;

/**
 * Counts the terms of English articles the plain way, by the published definitions and with nothing
 * of Broadsheet's but the repairs of delivered texts: ICU's word breaks over the whole text, and
 * maps.
 */
final class Recount {
  /** Characters that are not seen; the joiners are letters' business. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\u0640\\u034F\\u180B-\\u180F\\uFE00-\\uFE0F&&[^\\u200C\\u200D]]");

  private static final Pattern APOSTROPHE =
      Pattern.compile("[\\u02B9\\u02BB-\\u02BF\\u2018\\u2019\\u201B\\u2032\\uFF07]");

  /** What stands before an ending of a number, “the 1980’s”. */
  private static final Pattern AFTER_NUMBER = Pattern.compile("\\p{Nd}['‘’‛ʼ＇]");

  private static final Pattern POSSESSIVE = Pattern.compile("^(.*\\p{L}.*)'s$");

  /** What is counted of a term. */
  static final class Tally {
    final String term;
    long uses;
    long articles;
    final BitSet outlets = new BitSet();

    Tally(String term) {
      this.term = term;
    }
  }

  /**
   * What is counted of an outlet: its tokens, its different terms, and sums over its terms in which
   * every term weighs by its hash, so that no two tables of terms have the same.
   */
  static final class OutletSums {
    long tokens;
    long terms;
    long weighedUses;
    long weighedArticles;

    void add(String term, long uses, long articles) {
      terms++;
      tokens += uses;
      weighedUses += uses * weight(term);
      weighedArticles += articles * weight(term);
    }

    private static long weight(String term) {
      long hash = 1;
      for (int i = 0; i < term.length(); i++) {
        hash = (hash ^ term.charAt(i)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      return hash;
    }

    @Override
    public String toString() {
      return "%d terms, %d tokens, %x, %x".formatted(terms, tokens, weighedUses, weighedArticles);
    }
  }

  final Map<String, Tally> terms = new HashMap<>();
  final Map<String, OutletSums> outlets = new HashMap<>();

  /** Tokens by article_id. */
  final Map<String, Long> tokens = new HashMap<>();

  private final Map<String, Tally> bySurface = new HashMap<>();
  private final Map<String, Integer> outletNumbers = new HashMap<>();
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

  /**
   * Counts a file of JSON Lines.
   *
   * @param without lines to pass over, from 1
   */
  static Recount of(Path file, Set<Long> without) throws IOException {
    var recount = new Recount();
    var json = new ObjectMapper();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      long number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!without.contains(number++)) {
          recount.add(json.readTree(line));
        }
      }
    }
    return recount;
  }

  private void add(JsonNode article) {
    String outlet = article.path("outlet").asText().strip();
    int outletNumber = outletNumbers.computeIfAbsent(outlet, unseen -> outletNumbers.size());
    OutletSums sums = outlets.computeIfAbsent(outlet, unseen -> new OutletSums());
    var used = new LinkedHashSet<Tally>();
    var handles = new ArrayList<String>();
    // UAX #29 would have the narrow no-break space join words; the French and Arabic mean a blank.
    String delivered =
        PlainText.ofBody(article.path("text").asText(), Optional.empty())
            .text()
            .replace('\u202F', ' ');
    String text = AddressPatterns.without(delivered, handles::add);
    long count = handles.size();
    handles.forEach(handle -> count(handle, sums, used));
    words.setText(text);
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
      if (holdsLetter(text, from, to)
          && !AFTER_NUMBER.matcher(text).region(Math.max(0, from - 2), from).matches()) {
        count(text.substring(from, to), sums, used);
        count++;
      }
    }
    for (Tally tally : used) {
      tally.articles++;
      sums.weighedArticles += OutletSums.weight(tally.term);
      if (!tally.outlets.get(outletNumber)) {
        tally.outlets.set(outletNumber);
        sums.terms++;
      }
    }
    sums.tokens += count;
    tokens.put(article.path("id").asText(), count);
  }

  private void count(String surface, OutletSums sums, Set<Tally> used) {
    Tally tally = bySurface.computeIfAbsent(surface, this::tally);
    tally.uses++;
    sums.weighedUses += OutletSums.weight(tally.term);
    used.add(tally);
  }

  private Tally tally(String surface) {
    return terms.computeIfAbsent(term(surface), Tally::new);
  }

  /**
   * NFKC, lower case, without unseen characters, apostrophes straight, no English possessive; a
   * word that would lose its letters stays as it is, in lower case.
   */
  private static String term(String surface) {
    String seen = APOSTROPHE.matcher(UNSEEN.matcher(surface).replaceAll("")).replaceAll("'");
    String lower =
        Normalizer.normalize(seen, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("i\u0307", "i");
    String term = POSSESSIVE.matcher(lower).replaceFirst("$1");
    if (!holdsLetter(term, 0, term.length())) {
      return surface.toLowerCase(Locale.ROOT);
    }
    return term.equals(surface) ? term : term(term);
  }

  private static boolean holdsLetter(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetter);
  }
}
