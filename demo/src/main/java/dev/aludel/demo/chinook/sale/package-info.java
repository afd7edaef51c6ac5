/** The store at work: a transaction that succeeds, and one that fails half-way and leaves nothing. */
@NullMarked
package dev.aludel.demo.chinook.sale;

import org.jspecify.annotations.NullMarked;
