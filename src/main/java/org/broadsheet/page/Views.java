package org.broadsheet.page;

import java.util.List;
import java.util.stream.Stream;

/** All views of the page. */
final class Views {
  static final List<View> ALL =
      Stream.of(OutletViews.ALL, EmphasisViews.ALL, EntityViews.ALL, StoryViews.ALL, TermViews.ALL)
          .flatMap(List::stream)
          .toList();

  private Views() {}
}
