package org.broadsheet.boilerplate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds picture galleries, picture frames and video players that were extracted as text. */
final class GalleryRule implements PageFurniture.Rule {
  private static final String CAPTION = "Hide Caption ";
  private static final Pattern NUMBERED = Pattern.compile("Hide Caption \\d{1,4} of \\d{1,4}");
  private static final String PHOTOS = "Photos: ";
  private static final String SLIDESHOW = "View slideshow";
  private static final Pattern SLIDES =
      Pattern.compile("(?:Previous Next [^\\n]{0,60}?)?\\d{1,3} of \\d{1,3} i View slideshow");
  private static final String LISTEN = "Listen ·";
  private static final Pattern LISTENING =
      Pattern.compile("Listen · \\d{1,2}:\\d\\d(?: \\d{1,2}:\\d\\d)?");

  private static final String WATCHED = "JUST WATCHED";
  private static final String REPLAY = "Replay More Videos";
  private static final String MUST_WATCH = "MUST WATCH";
  private static final Pattern LENGTH = Pattern.compile("\\s*\\d{1,2}:\\d\\d");

  /** Chars from “Replay More Videos” to the end of “MUST WATCH”. */
  private static final int MOST_DOTS = 20;

  private static final int LONGEST_TITLE = 300;

  private static final Pattern COPYRIGHT_LABEL =
      Pattern.compile("Image (?:copyright|source,?) [^\\n]{1,60}?Image caption");
  private static final int LONGEST_COPYRIGHT = 8;
  private static final int LONGEST_CREDIT = 14;

  private static final String ENLARGE = "Enlarge this image";
  private static final String TOGGLE = "toggle caption";

  @Override
  public void find(PageText page, Cuts cuts) {
    String text = page.text();
    if (text.contains(CAPTION)) {
      page.lines().forEach(line -> pictures(text, line, cuts));
    }
    if (text.contains(SLIDESHOW)) {
      everywhere(SLIDES, text, FurnitureKind.GALLERY, cuts);
    }
    if (text.contains(LISTEN)) {
      everywhere(LISTENING, text, FurnitureKind.PAGE_CONTROL, cuts);
    }
    boolean hasCopyright = text.contains("Image copyright") || text.contains("Image source");
    if (hasCopyright || text.contains(TOGGLE) || text.contains(ENLARGE)) {
      for (TextLine line : page.lines()) {
        copyright(page, line, cuts);
        toggled(page, line, cuts);
      }
    }
    int from = 0;
    for (int replay = text.indexOf(REPLAY); replay >= 0; replay = text.indexOf(REPLAY, from)) {
      from = player(text, from, replay, cuts);
    }
  }

  private static void everywhere(Pattern pattern, String text, FurnitureKind kind, Cuts cuts) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      cuts.add(found.start(), found.end(), kind);
    }
  }

  /** Cuts from the title of the gallery, or the start of the line, to the last picture. */
  private static void pictures(String text, TextLine line, Cuts cuts) {
    Matcher picture = NUMBERED.matcher(text).region(line.from(), line.to());
    int end = -1;
    while (picture.find()) {
      end = picture.end();
    }
    if (end > 0) {
      int title = text.substring(line.from(), end).indexOf(PHOTOS);
      int start = line.from() + Math.max(0, title);
      cuts.add(start, end, FurnitureKind.GALLERY);
    }
  }

  /**
   * Cuts “Image copyright Poe Images Image caption” before a caption, or a line “Image source …”.
   */
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

  /** Cuts the button of a caption, with the credit that follows it. */
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
        PageText.words(page.text(), end, line.to()) <= LONGEST_CREDIT
            && !page.hasSentenceEnd(end, line.to());
    cuts.add(at, isCredit ? line.to() : end, FurnitureKind.PHOTO_CREDIT);
  }

  /**
   * Cuts from “JUST WATCHED” to the second mention of the title and the length of the video.
   *
   * @return the end of the cut
   */
  private static int player(String text, int from, int replay, Cuts cuts) {
    int reach = Math.max(from, replay - LONGEST_TITLE);
    int watched = text.substring(reach, replay).lastIndexOf(WATCHED);
    int start = watched < 0 ? replay : reach + watched;
    String title = watched < 0 ? "" : text.substring(start + WATCHED.length(), replay).strip();
    int end = replay + REPLAY.length();
    int must = text.substring(end, Math.min(text.length(), end + MOST_DOTS)).indexOf(MUST_WATCH);
    if (must >= 0) {
      end += must + MUST_WATCH.length();
      int next = end + 1;
      if (!title.isEmpty() && text.startsWith(title, next)) {
        end = next + title.length();
      }
      Matcher length = LENGTH.matcher(text).region(end, text.length());
      end = length.lookingAt() ? length.end() : end;
    }
    cuts.add(start, end, FurnitureKind.GALLERY);
    return end;
  }
}
