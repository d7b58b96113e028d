/**
 * What must not go wrong where others wish it would: secrets, hostile input, licences, the jar's
 * contents.
 */
package org.broadsheet.security;
