package dev.aludel.agent.plan;

import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a mapped class.
 *
 * @param loadingCall what the loading constructor calls
 * @param storingElsewhere descriptors of the constructors that, before {@code super()} or {@code this()} has returned,
 *     store into fields of other instances alone
 * @param creation how loading makes an instance; null for an abstract class
 * @param serialVersion the {@code serialVersionUID} that the class had by default and is to keep; empty if it declares
 *     one or is not serializable
 * @param agentVersion for the stamp
 */
public record Members(
    MappedClass mapped,
    LoadingCall loadingCall,
    Set<String> storingElsewhere,
    @Nullable Creation creation,
    OptionalLong serialVersion,
    String agentVersion) {}
