/** Mapped classes that the tests of the ORM share. */
@NullMarked
package dev.aludel.orm.model;

import org.jspecify.annotations.NullMarked;
