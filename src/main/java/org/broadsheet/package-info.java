/** Broadsheet: where the process starts and ends. Everything else lives in the packages below. */
package org.broadsheet;
