/**
 * What an engine does, for Micrometer: {@code EngineListener -> Observation}, from which its handlers make meters and
 * spans. Above {@code engine}, which knows nothing of it; loads only where a program asks for it. Start reading at {@code
 * StatementObservations}.
 */
@NullMarked
package dev.aludel.observe;

import org.jspecify.annotations.NullMarked;
