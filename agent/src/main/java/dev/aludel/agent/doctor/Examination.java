package dev.aludel.agent.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What the doctor is asked for.
 *
 * @param classPath directories and jars of the whole program
 * @param include packages or classes that the agent looks at; none means all
 * @param exclude packages or classes that it leaves alone
 * @param mapped binary names of classes that are mapped without an annotation
 * @param asBuilt whether the class files run as they are, without an agent
 */
public record Examination(
    List<Path> classPath,
    List<String> include,
    List<String> exclude,
    Set<String> mapped,
    boolean asBuilt) {}
