/** Second part: users have addresses, and addresses know their user. */
@NullMarked
package dev.aludel.demo.tutorial.addresses;

import org.jspecify.annotations.NullMarked;
