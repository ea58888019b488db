package dev.unbus.cli.check;

import static dev.unbus.cli.FlowProject.INTAKE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.cli.FlowProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractValidTest {

    private static final String RESOURCES = INTAKE + "src/main/resources/";
    private static final String PROPERTIES = RESOURCES + "application.properties";
    private static final String OPENAPI =
            """
            openapi: 3.0.3
            info: {title: Orders, version: 1.0.0}
            paths:
              /orders:
                get:
                  responses: {"200": {description: The orders}}
            """;

    @TempDir
    Path folder;

    private FlowProject project;

    @BeforeEach
    void provideAnApi() {
        project = new FlowProject(folder)
                .replace(INTAKE + "catalog-info.yaml", "owner: orders", "owner: orders\n  providesApis: [orders-rest]")
                .write(PROPERTIES, "# served\nunbus.observe.contracts.orders-rest=contract/openapi.yaml\n")
                .write(RESOURCES + "contract/openapi.yaml", OPENAPI);
    }

    @Test
    void passesAContractThatIsServed() {
        assertThat(project.run("check", "orders/order-intake"))
                .describedAs(project.out())
                .isZero();
    }

    @Test
    void asksForTheContractOfWhatIsProvided() {
        project.write(PROPERTIES, "");

        assertFound(INTAKE + "catalog-info.yaml:14: contract-valid: orders-rest is provided and has no contract");
    }

    @Test
    void asksForTheFile() {
        project.replace(PROPERTIES, "openapi.yaml", "open.yaml");

        assertFound(PROPERTIES + ":2: contract-valid: there is no file contract/open.yaml among the resources");
    }

    @Test
    void refusesAContractOfNothing() {
        project.replace(PROPERTIES, "orders-rest", "others-rest");

        assertFound(PROPERTIES + ":2: contract-valid: others-rest has a contract and is not provided");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    openapi.yaml | openapi: 3.0.3 | openapi.yaml:1: contract-valid: attribute info is missing
                    openapi.yaml | 'a: [' | openapi.yaml:1: contract-valid: it is neither JSON nor YAML
                    openapi.yaml | title: Orders | openapi.yaml:1: contract-valid: the contract of orders-rest is neither a WSDL nor OpenAPI
                    a.wsdl | <definitions | a.wsdl:1: contract-valid: XML document structures
                    a.wsdl | <definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/> | a.wsdl:1: contract-valid: it has no port type
                    a.xsd | <schema xmlns="http://www.w3.org/2001/XMLSchema"><element/></schema> | a.xsd:1: contract-valid: s4s-
                    orders.placed.schema.json | '{"type": "objekt"}' | orders.placed.schema.json:1: contract-valid: no JSON Schema
                    orders.placed.schema.json | '{' | orders.placed.schema.json:1: contract-valid: it is neither JSON nor YAML
                    """)
    void refusesWhatTheParserOfItsLanguageDoes(String file, String content, String found) {
        project.write(RESOURCES + "contract/" + file, content);

        assertFound(found);
    }

    private void assertFound(String found) {
        assertThat(project.run("check", "orders/order-intake")).isEqualTo(1);
        assertThat(project.out()).contains(found);
    }
}
