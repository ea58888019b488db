package dev.unbus.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/failed",
                "/failed/one?state=open&text=a%20b",
                "/#/failed",
                "/a//b",
                "/%5Celsewhere.example"
            })
    void leadsToPathsOfTheCatalog(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "failed",
                "//elsewhere.example",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "/failed\r\nSet-Cookie: a=b",
                "https://elsewhere.example/",
                "https:/failed",
                "javascript:alert(1)",
                " /failed"
            })
    void leadsHomeFromEverythingElse(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/");
    }

    @Test
    void leadsHomeWhenNothingIsAskedFor() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
    }
}
