package org.broadsheet.entity;

import java.io.Serializable;

/** How words are written in a corpus. */
public final class CaseCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of no corpus. */
  public static final CaseCounts NONE = new CaseCounts();

  private CaseCounts() {}
}
