package org.broadsheet.boilerplate;

import java.util.Locale;

/**
 * The kinds of boilerplate, which are the reasons to take a piece out. If a piece has two reasons,
 * the first of them here is listed.
 */
enum FurnitureKind {
  /** The label of an advertisement. */
  ADVERTISEMENT,
  /** An invitation to a newsletter, an app, an account or a subscription. */
  SIGN_UP,
  /** Buttons and requests to share, print, follow or write. */
  SHARE_PROMPT,
  /** A pointer to another page of the outlet. */
  READ_MORE,
  /** Headlines of other articles within this one. */
  RELATED_LINKS,
  /** The photographer and the agency of a picture. */
  PHOTO_CREDIT,
  /** The repetition of a caption. */
  CAPTION_REPEATED,
  /** Pictures or videos with their captions and buttons. */
  GALLERY,
  /** Writers, editors and helpers. */
  BYLINE,
  /** The owner of the text, and the uses that are not permitted. */
  COPYRIGHT,
  /** A statement that an opinion is not the outlet’s. */
  DISCLAIMER,
  /** The time at which the page was posted or updated. */
  LIVE_STAMP,
  /** Menus, place holders and messages of the page itself. */
  PAGE_CONTROL,
  /** A line that the outlet repeats in article after article. */
  REPEATED_LINE,
  /** A sentence with which the outlet opens line after line. */
  REPEATED_OPENING,
  /** A sentence with which the outlet ends article after article. */
  REPEATED_ENDING;

  /** As published, such as {@code photo_credit}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word in a list of phrases. */
  static FurnitureKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
