package dev.unbus.esb.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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

    private static List<String> names(String... paths) {
        List<SourceFile> files = Arrays.stream(paths)
                .map(path -> new SourceFile(path, () -> new byte[0]))
                .toList();
        return Projects.of(files, "sources").stream().map(LegacyProject::name).toList();
    }
}
