/**
 * What comes from outside and means harm: in the place of a value it is bound, in the place of a name it is quoted or
 * refused. Start at {@code InjectionTest}; {@code TappedDatabase} writes down what is really sent.
 */
@NullMarked
package dev.aludel.hostile;

import org.jspecify.annotations.NullMarked;
