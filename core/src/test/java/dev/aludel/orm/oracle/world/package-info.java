/** The mapped classes of the model-based test: each kind of relationship and of key. */
@NullMarked
package dev.aludel.orm.oracle.world;

import org.jspecify.annotations.NullMarked;
