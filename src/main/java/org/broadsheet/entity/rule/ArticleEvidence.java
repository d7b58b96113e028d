package org.broadsheet.entity.rule;

import java.util.Arrays;
import org.broadsheet.entity.token.Headlines;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/**
 * Counts, for each word that an article has with a capital, how often it is in lower case and how
 * often it has a capital inside a sentence. Reused for the next article.
 */
final class ArticleEvidence {
  private long[] hashes = new long[1024];
  private int[] lower = new int[1024];
  private int[] capital = new int[1024];

  void read(Tokens tokens, Headlines headlines) {
    clear(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Kind.CAPITALISED) {
        int slot = slot(tokens.hash(i));
        hashes[slot] = tokens.hash(i);
        capital[slot] += tokens.startsSentence(i) || headlines.contains(i) ? 0 : 1;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Kind.LOWER) {
        // A word that never has a capital falls on an empty slot, which is never read.
        lower[slot(tokens.hash(i))]++;
      }
    }
  }

  /** How often the word is in lower case. */
  int lowerCount(long hash) {
    int slot = slot(hash);
    return hashes[slot] == hash ? lower[slot] : 0;
  }

  /** How often it has a capital inside a sentence. */
  int capitalCount(long hash) {
    int slot = slot(hash);
    return hashes[slot] == hash ? capital[slot] : 0;
  }

  private void clear(Tokens tokens) {
    int capitalised = 0;
    for (int i = 0; i < tokens.size(); i++) {
      capitalised += tokens.kind(i) == Kind.CAPITALISED ? 1 : 0;
    }
    int room = Integer.highestOneBit(Math.max(16, 2 * capitalised)) * 2;
    if (room > hashes.length || hashes.length > 1 << 16) {
      hashes = new long[room];
      lower = new int[room];
      capital = new int[room];
    } else {
      Arrays.fill(hashes, 0);
      Arrays.fill(lower, 0);
      Arrays.fill(capital, 0);
    }
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 20) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
