/**
 * First step of the flow: looks at class files, never at loaded classes. {@link dev.aludel.agent.detect.ClassScan} is
 * the cheap look that every class gets; {@link dev.aludel.agent.detect.ClassDescription} the closer one for those that
 * mention the contract. Class files of other classes come from the loader's resources, through {@link
 * dev.aludel.agent.detect.ClassCatalog}. Start there.
 */
@NullMarked
package dev.aludel.agent.detect;

import org.jspecify.annotations.NullMarked;
