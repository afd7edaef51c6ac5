package dev.aludel.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Weaves the classes of the project, in place, to what the agent would make of them at load time. */
@Mojo(
    name = "weave",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class WeaveMojo extends AbstractWeaveMojo {

  @Override
  Path directory(MavenProject of) {
    return Path.of(of.getBuild().getOutputDirectory());
  }

  @Override
  List<String> classPath(MavenProject of) throws DependencyResolutionRequiredException {
    return of.getCompileClasspathElements();
  }
}
