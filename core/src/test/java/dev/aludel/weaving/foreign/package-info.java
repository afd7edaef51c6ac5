/** Classes that use mapped ones from outside their package. */
@NullMarked
package dev.aludel.weaving.foreign;

import org.jspecify.annotations.NullMarked;
