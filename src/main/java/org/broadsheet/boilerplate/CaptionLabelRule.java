package org.broadsheet.boilerplate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the labels with which pages mark captions and credits in their text. */
final class CaptionLabelRule implements FurnitureRule {
  private static final int LONGEST_COPYRIGHT = 8;
  private static final int LONGEST_CREDIT = 14;

  private static final Pattern COPYRIGHT_LABEL =
      Pattern.compile("Image (?:copyright|source,?) [^\\n]{1,60}?Image caption");

  private static final String ENLARGE = "Enlarge this image";
  private static final String TOGGLE = "toggle caption";

  @Override
  public void find(PageText page, Cuts cuts) {
    String text = page.text();
    boolean hasCopyright = text.contains("Image copyright") || text.contains("Image source");
    boolean hasToggle = text.contains(TOGGLE) || text.contains(ENLARGE);
    if (hasCopyright || hasToggle) {
      for (TextLine line : page.lines()) {
        copyright(page, line, cuts);
        toggled(page, line, cuts);
      }
    }
  }

  /** “Image copyright Poe Images Image caption” before a caption, or a line of the first part. */
  private static void copyright(PageText page, TextLine line, Cuts cuts) {
    Matcher label = COPYRIGHT_LABEL.matcher(page.text()).region(line.from(), line.to());
    boolean isFound = false;
    while (label.find()) {
      isFound = true;
      cuts.add(label.start(), label.end(), FurnitureKind.PHOTO_CREDIT);
    }
    String folded = page.folded();
    boolean isLabel =
        folded.startsWith("image copyright", line.from())
            || folded.startsWith("image source", line.from());
    if (!isFound && isLabel && line.words() <= LONGEST_COPYRIGHT) {
      cuts.add(line, FurnitureKind.PHOTO_CREDIT);
    }
  }

  private static void toggled(PageText page, TextLine line, Cuts cuts) {
    String content = page.text().substring(line.from(), line.to());
    int toggle = content.indexOf(TOGGLE);
    boolean isEnlarged = content.startsWith(ENLARGE);
    if (toggle < 0 && !isEnlarged) {
      return;
    }
    int at = line.from() + (isEnlarged ? 0 : toggle);
    int end = line.from() + (toggle < 0 ? ENLARGE.length() : toggle + TOGGLE.length());
    boolean isCredit =
        PhotoAgencies.words(page.text(), end, line.to()) <= LONGEST_CREDIT
            && !page.hasSentenceEnd(end, line.to());
    cuts.add(at, isCredit ? line.to() : end, FurnitureKind.PHOTO_CREDIT);
  }
}
