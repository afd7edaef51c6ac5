/** First part: one class on one table, from the engine to queries. */
@NullMarked
package dev.aludel.demo.tutorial.users;

import org.jspecify.annotations.NullMarked;
