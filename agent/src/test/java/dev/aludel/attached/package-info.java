/** Classes that the agent weaves in the JVM of the tests, since being on the class path attaches it. */
@NullMarked
package dev.aludel.attached;

import org.jspecify.annotations.NullMarked;
