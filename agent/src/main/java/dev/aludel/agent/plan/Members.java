package dev.aludel.agent.plan;

import java.util.OptionalLong;

/**
 * What is added to a mapped class.
 *
 * @param loadingCall what the loading constructor calls
 * @param instantiable false for an abstract class
 * @param noArgConstructor whether the class declares a constructor without parameters, by which instances are made
 * @param serialVersion the {@code serialVersionUID} that the class had by default and is to keep; empty if it declares
 *     one or is not serializable
 * @param agentVersion for the stamp
 */
public record Members(
    MappedClass mapped,
    LoadingCall loadingCall,
    boolean instantiable,
    boolean noArgConstructor,
    OptionalLong serialVersion,
    String agentVersion) {}
