/**
 * What SQL means, written from the standard (ISO/IEC 9075-2) and the databases' manuals: the vote beside those of the
 * databases. {@link dev.aludel.oracle.meaning.Quirk} lists where a database means something else.
 */
@NullMarked
package dev.aludel.oracle.meaning;

import org.jspecify.annotations.NullMarked;
