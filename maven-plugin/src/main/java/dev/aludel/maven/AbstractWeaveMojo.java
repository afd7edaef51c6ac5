package dev.aludel.maven;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.offline.BuildReport;
import dev.aludel.agent.offline.BuildRequest;
import dev.aludel.agent.offline.BuildWeaver;
import dev.aludel.agent.weave.RewriteTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Weaves one of the project's directories of class files in place. */
abstract class AbstractWeaveMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  @Nullable
  MavenProject project;

  /** Only classes of these packages are looked at; none means all. */
  @Parameter(property = "aludel.include")
  List<String> include = List.of();

  /** Classes of these packages are left alone. */
  @Parameter(property = "aludel.exclude")
  List<String> exclude = List.of();

  /** Classes without annotations that are mapped by calls. */
  @Parameter(property = "aludel.mapped")
  List<String> mapped = List.of();

  /** Whether a mapped class that cannot be woven fails the build; otherwise it is a warning. */
  @Parameter(property = "aludel.failOnError", defaultValue = "true")
  boolean failOnError = true;

  /** Whether each rewritten instruction is printed. */
  @Parameter(property = "aludel.trace", defaultValue = "false")
  boolean trace;

  /** Whether nothing is done. */
  @Parameter(property = "aludel.skip", defaultValue = "false")
  boolean skip;

  /** Where the class files are. */
  abstract Path directory(MavenProject of);

  /** What they depend on. */
  abstract List<String> classPath(MavenProject of) throws DependencyResolutionRequiredException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    MavenProject current = Objects.requireNonNull(project, "Maven gives the project");
    if (skip || !Files.isDirectory(directory(current))) {
      getLog().debug("Nothing to weave.");
      return;
    }
    tell(weave(current));
  }

  private BuildReport weave(MavenProject current) throws MojoExecutionException {
    try {
      RewriteTrace tracing = trace ? rewrite -> getLog().info(rewrite.toString()) : null;
      return new BuildWeaver(request(current), AludelAgent.version(), tracing).weave();
    } catch (IOException | DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("Cannot weave " + directory(current) + ".", e);
    }
  }

  private BuildRequest request(MavenProject current) throws DependencyResolutionRequiredException {
    List<Path> entries = new ArrayList<>();
    for (String entry : classPath(current)) {
      entries.add(Path.of(entry));
    }
    return new BuildRequest(
        List.of(directory(current)), entries, include, exclude, Set.copyOf(mapped), false);
  }

  private void tell(BuildReport report) throws MojoFailureException {
    getLog().info(report.summary());
    if (!report.notFound().isEmpty()) {
      getLog()
          .debug("Not on the class path, though fields are used: "
              + String.join(", ", report.notFound()));
    }
    if (failOnError && !report.isComplete()) {
      throw new MojoFailureException(String.join("\n", report.refusals()));
    }
    report.refusals().forEach(getLog()::warn);
  }
}
