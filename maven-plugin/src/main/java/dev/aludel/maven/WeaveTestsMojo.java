package dev.aludel.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Weaves the test classes of the project, in place: mapped ones, and those that use fields of mapped classes. */
@Mojo(
    name = "weave-tests",
    defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class WeaveTestsMojo extends AbstractWeaveMojo {

  @Override
  Path directory(MavenProject of) {
    return Path.of(of.getBuild().getTestOutputDirectory());
  }

  @Override
  List<String> classPath(MavenProject of) throws DependencyResolutionRequiredException {
    return of.getTestClasspathElements();
  }
}
