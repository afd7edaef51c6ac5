/**
 * For the tests of programs: what was sent to the database, whether it is what was expected, and whether a loop sent it.
 *
 * <p>{@code AllEngines, LazyLoads -> Recording -> Statements -> assertions}. Start reading at {@link
 * dev.aludel.testing.StatementRecorder}, which needs no test framework; {@link dev.aludel.testing.StatementsExtension} and the
 * two annotations are for JUnit 5, and nothing else here touches it.
 */
@NullMarked
package dev.aludel.testing;

import org.jspecify.annotations.NullMarked;
