package dev.aludel.agent.offline;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to weave at build time.
 *
 * @param directories whose class files are woven in place
 * @param classPath directories and jars of what these classes depend on; read only
 * @param include packages or classes to look at; none means all
 * @param exclude packages or classes to leave alone
 * @param mapped binary names of classes that are mapped without an annotation
 * @param dryRun whether no file is to be written
 */
public record BuildRequest(
    List<Path> directories,
    List<Path> classPath,
    List<String> include,
    List<String> exclude,
    Set<String> mapped,
    boolean dryRun) {}
