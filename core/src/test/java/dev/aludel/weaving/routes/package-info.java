/** Every route by which a program can write an attribute, for every type of field: code made by a small template. */
@NullMarked
package dev.aludel.weaving.routes;

import org.jspecify.annotations.NullMarked;
