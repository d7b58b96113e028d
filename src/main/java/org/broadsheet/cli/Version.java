package org.broadsheet.cli;

import java.util.Optional;

/** The version of this jar. */
final class Version {
  /** The version in the jar's manifest; "development" outside a jar. */
  static final String TEXT =
      Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
          .orElse("development");

  private Version() {}
}
