/** A model in which everything that the library may call of a program counts its calls, and fails when it is told to. */
@NullMarked
package dev.aludel.orm.fault.shop;

import org.jspecify.annotations.NullMarked;
