/** Faults of the session, planted into copies of its classes to see that the random sequences find them. */
@NullMarked
package dev.aludel.orm.oracle.planted;

import org.jspecify.annotations.NullMarked;
