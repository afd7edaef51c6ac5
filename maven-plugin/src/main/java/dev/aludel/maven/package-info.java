/**
 * The Maven goals that weave at build time. They find the project's directories and its class path, and leave the rest
 * to {@link dev.aludel.agent.offline.BuildWeaver}. Start at {@link dev.aludel.maven.AbstractWeaveMojo}.
 */
@NullMarked
package dev.aludel.maven;

import org.jspecify.annotations.NullMarked;
