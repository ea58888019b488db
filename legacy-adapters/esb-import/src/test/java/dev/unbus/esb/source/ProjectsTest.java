package dev.unbus.esb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectsTest {

    @Test
    void beginsAProjectWhereTheLayoutOrABuildFileSays() {
        assertThat(names("quotes/src/main/mule/quote.xml", "quotes/src/main/resources/a.properties"))
                .containsExactly("quotes");
        assertThat(names("esb/pom.xml", "esb/flows/deep/a.xml")).containsExactly("esb");
        assertThat(names("server/synapse-configs/default/proxy-services/a.xml")).containsExactly("server");
        assertThat(names("src/main/mule/quote.xml")).containsExactly("sources");
        assertThat(names("loose/a.xml", "loose/b.xml", "other/c.xml")).containsExactly("loose", "other");
        assertThat(names("a.car!/x/y.xml", "a.car!/z.xml")).containsExactly("a.car");
    }

    @Test
    void takesEachFolderOfTestsByItself() {
        assertThat(names("it/src/test/resources/one/a.xml", "it/src/test/resources/two/b.xml"))
                .containsExactly("it/src/test/resources/one", "it/src/test/resources/two");
    }

    @Test
    void keepsADeployedConfigurationOfATestTogether() {
        assertThat(names(
                        "it/src/test/server/synapse-configs/default/api/a.xml",
                        "it/src/test/server/synapse-configs/b.xml"))
                .containsExactly("it/src/test/server");
    }

    @Test
    void keepsAConfigurationInManyFilesTogether() {
        assertThat(names("bus/proxy-services/a.xml", "bus/sequences/b.xml", "bus/synapse.xml", "shop/api/c.xml"))
                .containsExactly("bus", "shop/api");
        assertThat(names("proxy-services/a.xml", "api/b.xml")).containsExactly("sources");
        assertThat(names("it/src/test/one/local-entries/a.xml", "it/src/test/one/tasks/b.xml"))
                .containsExactly("it/src/test/one");
    }

    @Test
    void keepsADeployedServerAndWhatStandsBelowAConfigurationTogether() {
        assertThat(names(
                        "mi/repository/deployment/server/synapse-configs/default/api/a.xml",
                        "mi/registry/config/s.xml"))
                .containsExactly("mi");
        assertThat(names("conf/a.xml", "conf/sheets/deep/b.xslt", "alone/c.xsl"))
                .containsExactly("alone", "conf");
    }

    @Test
    void takesWhatOneCompositeApplicationDeploysForOneProject() {
        String[] parts = {
            "shop/Config/pom.xml", "shop/Config/src/main/synapse-config/api/a.xml", "shop/Registry/pom.xml"
        };
        assertThat(names(List.of(parts), List.of("shop/App/pom.xml"))).containsExactly("shop");
        assertThat(names(List.of(parts), List.of("shop/App/pom.xml", "shop/Other/pom.xml")))
                .containsExactly("shop/App", "shop/Config", "shop/Other", "shop/Registry");
    }

    private static List<String> names(List<String> paths, List<String> composites) {
        byte[] pom = "<project><packaging>carbon/application</packaging></project>".getBytes(StandardCharsets.UTF_8);
        List<SourceFile> files = Stream.concat(
                        paths.stream().map(path -> new SourceFile(path, () -> new byte[0])),
                        composites.stream().map(path -> new SourceFile(path, () -> pom)))
                .toList();
        return Projects.of(files, "sources").stream().map(LegacyProject::name).toList();
    }

    private static List<String> names(String... paths) {
        List<SourceFile> files = Arrays.stream(paths)
                .map(path -> new SourceFile(path, () -> new byte[0]))
                .toList();
        return Projects.of(files, "sources").stream().map(LegacyProject::name).toList();
    }
}
