/** The entry point of Broadsheet. Everything else is in the packages below. */
package org.broadsheet;
