package org.broadsheet.entity.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Transliterator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Makes the ids of entities, which are the same in all reports and runs. */
public final class EntityIds {
  private static final int HASH_BYTES = 4;
  private static final int LONGEST_SLUG = 60 - 1 - 2 * HASH_BYTES;
  private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final String NO_SLUG = "entity";

  private EntityIds() {}

  /**
   * The id of a canonical name: the name in ASCII, as far as it can be transliterated, and 8 hex
   * digits of the SHA-256 of {@link Names#folded}; at most 60 characters. Names with the same
   * folded form have the same id.
   */
  public static String of(String canonicalName) {
    String folded = Names.folded(canonicalName);
    return slug(folded) + "-" + hash(folded);
  }

  private static String slug(String folded) {
    String latin = folded.chars().allMatch(c -> c < 0x80) ? folded : ToAscii.of(folded);
    String slug = trimmed(NOT_IN_SLUG.matcher(latin).replaceAll("-"));
    if (slug.length() > LONGEST_SLUG) {
      int word = slug.lastIndexOf('-', LONGEST_SLUG);
      slug = slug.substring(0, word > LONGEST_SLUG / 2 ? word : LONGEST_SLUG);
    }
    return slug.isEmpty() ? NO_SLUG : slug;
  }

  private static String trimmed(String slug) {
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") && slug.length() > 1 ? slug.length() - 1 : slug.length();
    return slug.substring(from, to);
  }

  private static String hash(String folded) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Loaded for the first name that is not ASCII, because ICU reads its rules slowly. */
  private static final class ToAscii {
    private static final Transliterator RULES =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

    static String of(String name) {
      // Transliterators for several scripts are not thread safe.
      synchronized (RULES) {
        return RULES.transliterate(name);
      }
    }
  }
}
