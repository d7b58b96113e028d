package org.broadsheet.boilerplate;

/**
 * A line of a text that holds more than blanks.
 *
 * @param from its first char that is no blank
 * @param to behind its last char that is no blank
 * @param start behind the blanks and marks it begins with, such as a bullet or a bracket
 * @param words pieces between blanks, at least 1
 */
record TextLine(int from, int to, int start, int words) {
  int length() {
    return to - from;
  }
}
