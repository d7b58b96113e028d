/** The papers of the project: README, pages, changelog. Their links, paths and names must exist. */
package org.broadsheet.papers;
