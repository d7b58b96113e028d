package org.broadsheet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;

/** A recogniser of one's own: names are what stands in square brackets. */
public final class BracketedNames implements EntityRecogniser {
  private static final long serialVersionUID = 1L;
  private static final Pattern BRACKETS = Pattern.compile("(?<=\\[)[^\\]]+(?=\\])");

  @Override
  public List<Mention> mentions(String text, String language) {
    var mentions = new ArrayList<Mention>();
    for (Matcher name = BRACKETS.matcher(text); name.find(); ) {
      mentions.add(
          new Mention(
              text.codePointCount(0, name.start()),
              text.codePointCount(0, name.end()),
              EntityType.PLACE));
    }
    return mentions;
  }
}
