package org.broadsheet.entity.model;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.text.CodePoints;

/** The mention that each token of a text is in. Reused for the next text. */
final class MentionTokens {
  private static final int NONE = -1;

  private List<Mention> mentions = List.of();
  private int[] owners = new int[0];

  /**
   * Reads the mentions of a text.
   *
   * @param found in order and without overlaps
   */
  void read(String text, Tokens tokens, List<Mention> found) {
    mentions = found;
    if (owners.length < tokens.size()) {
      owners = new int[2 * tokens.size()];
    }
    Arrays.fill(owners, 0, tokens.size(), NONE);
    var points = CodePoints.of(text);
    int i = 0;
    for (int m = 0; m < found.size(); m++) {
      int from = points.toChar(found.get(m).from());
      int to = points.toChar(found.get(m).to());
      while (i < tokens.size() && tokens.end(i) <= from) {
        i++;
      }
      for (; i < tokens.size() && tokens.start(i) < to; i++) {
        owners[i] = m;
      }
    }
  }

  /**
   * The tag of a token, by its mention.
   *
   * @param before the token that the same mention may continue from; negative if there is none
   */
  int tag(int i, int before) {
    if (owners[i] == NONE) {
      return Tags.OUTSIDE;
    }
    EntityType type = mentions.get(owners[i]).type();
    boolean goesOn = before >= 0 && owners[before] == owners[i];
    return goesOn ? Tags.inside(type) : Tags.beginning(type);
  }
}
