/** Fourth part: posts and keywords, many to many. */
@NullMarked
package dev.aludel.demo.tutorial.blog;

import org.jspecify.annotations.NullMarked;
