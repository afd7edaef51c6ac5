/**
 * Random sequences of what a program can do with a session, checked after each step against a model that is written from
 * the manual: plain maps of rows and of instances. Start at {@code SessionOracleTest} and {@code Play}.
 */
@NullMarked
package dev.aludel.orm.oracle;

import org.jspecify.annotations.NullMarked;
