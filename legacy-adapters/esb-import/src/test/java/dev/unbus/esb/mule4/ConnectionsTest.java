package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final String FLOW =
            """
            <flow name="ordersFlow"><http:listener config-ref="server" path="/orders"/>%s</flow>
            """;

    @Test
    void databaseBecomesADataSourceOfItsName() {
        try (Imported app = Mule.app(
                """
                <global-property name="db.user" value="reader"/>
                <db:config name="Stock_DB"><db:my-sql-connection host="db.example" port="3307" user="${db.user}"
                    password="secret-1" database="stock"/></db:config>
                """
                        + FLOW.formatted("<db:select config-ref='Stock_DB'><db:sql>select 1</db:sql></db:select>"))) {
            assertThat(Mule.written(app))
                    .contains("dataSource=#stock-db")
                    .contains("quarkus.datasource.stock-db.db-kind=mysql")
                    .contains("quarkus.datasource.stock-db.jdbc.url=jdbc:mysql://db.example:3307/stock")
                    .contains("quarkus.datasource.stock-db.username=${db.user}")
                    .contains("db.user=reader")
                    .contains("quarkus.datasource.stock-db.password=${QUARKUS_DATASOURCE_STOCK_DB_PASSWORD:}")
                    .doesNotContain("secret-1");
            assertThat(Mule.outcome(app, "db:config")).startsWith("DIFFERENT").contains("quarkus.datasource.stock-db");
            assertThat(Mule.outcome(app, "db:select")).startsWith("CONVERTED");
        }
    }

    @Test
    void databaseWithoutConfigurationIsNamed() {
        try (Imported app =
                Mule.app(FLOW.formatted("<db:select config-ref='gone'><db:sql>select 1</db:sql></db:select>"))) {
            assertThat(Mule.outcome(app, "db:select"))
                    .startsWith("DIFFERENT")
                    .contains("quarkus.datasource.gone.jdbc.url");
        }
    }

    @Test
    void configurationOfTheSameFileComesBeforeOneOfItsNameElsewhere() {
        String app =
                """
                <http:listener-config name="own" basePath="%s"><http:listener-connection host="0.0.0.0" port="8081"/></http:listener-config>
                <http:request-config name="partner"><http:request-connection host="%s" port="80"/></http:request-config>
                <flow name="flow-%1$s"><http:listener config-ref="own" path="/orders"/><http:request config-ref="partner" path="/a"/></flow>
                """;
        try (Imported imported = Imported.of(Map.of(
                "mule/a.xml", Mule.xml(app.formatted("a", "a.example")),
                "mule/b.xml", Mule.xml(app.formatted("b", "b.example"))))) {
            assertThat(Mule.written(imported)).contains("platform-http:/a/orders", "platform-http:/b/orders");
            assertThat(imported.units())
                    .filteredOn(unit -> unit.name().equals("partner"))
                    .extracting(unit -> unit.reason().contains("of the same name in"))
                    .containsExactly(false, true);
        }
    }

    @Test
    void brokerIsTheOneOfTheFirstConfiguration() {
        try (Imported app = Mule.app(
                """
                <jms:config name="one"><jms:active-mq-connection username="app" password="secret-1">
                  <jms:factory-configuration brokerUrl="tcp://one.example:61616"/></jms:active-mq-connection></jms:config>
                <jms:config name="two"><jms:active-mq-connection>
                  <jms:factory-configuration brokerUrl="tcp://two.example:61616"/></jms:active-mq-connection></jms:config>
                """
                        + FLOW.formatted(
                                "<jms:publish config-ref='one' destination='A'/><jms:publish-consume config-ref='two' destination='B'/>"))) {
            assertThat(Mule.written(app))
                    .contains("quarkus.artemis.url=tcp://one.example:61616")
                    .contains("quarkus.artemis.username=app")
                    .doesNotContain("secret-1");
            assertThat(Mule.outcome(app, "jms:config")).startsWith("DIFFERENT").contains("ActiveMQ Artemis");
            assertThat(Mule.outcome(app, "jms:publish")).startsWith("CONVERTED");
            assertThat(Mule.outcome(app, "jms:publish-consume"))
                    .startsWith("DIFFERENT")
                    .contains("tcp://one.example:61616, not tcp://two.example:61616");
        }
    }

    @Test
    void valueThatStandsInIsNamed() {
        try (Imported app = Mule.app(
                """
                <http:request-config name="remote"><http:request-connection host="${stock.host}" port="80"/></http:request-config>
                """
                        + FLOW.formatted("<http:request config-ref='remote' path='/x'/>"
                                + "<set-payload value='${greeting}'/><set-variable variableName='a' value='b'/>"))) {
            assertThat(Mule.outcome(app, "http:request"))
                    .isEqualTo("DIFFERENT the sources have no value for stock.host (localhost stands in)");
            assertThat(Mule.outcome(app, "set-payload")).isEqualTo("DIFFERENT the sources have no value for greeting");
            assertThat(Mule.outcome(app, "set-variable")).startsWith("CONVERTED");
        }
    }

    @Test
    void configurationSaysWhatBecameOfIt() {
        try (Imported app = Mule.app(
                """
                <http:request-config name="idle"><http:request-connection host="x"/></http:request-config>
                <http:request-config name="through"><http:request-connection host="x"><http:proxy-config>
                  <http:proxy host="p" port="1"/></http:proxy-config></http:request-connection></http:request-config>
                <salesforce:other-config name="sf"/>
                <throttling:config xmlns:throttling="http://www.mulesoft.org/schema/mule/throttling" name="slow"/>
                """
                        + FLOW.formatted(
                                "<http:request config-ref='through' path='/x'/><throttling:wait"
                                        + " xmlns:throttling='http://www.mulesoft.org/schema/mule/throttling' config-ref='slow'/>"))) {
            assertThat(Mule.outcome(app, "http:listener-config"))
                    .startsWith("DIFFERENT")
                    .contains("quarkus.http.port");
            assertThat(Mule.outcome(app, "throttling:config")).startsWith("STUBBED");
            assertThat(app.units())
                    .filteredOn(unit -> unit.name().equals("idle"))
                    .allMatch(unit -> unit.reason().equals("nothing in the project refers to it"));
            assertThat(app.units())
                    .filteredOn(unit -> unit.name().equals("through"))
                    .allMatch(unit -> unit.reason().contains("not through the proxy"));
        }
    }

    @Test
    void aConnectionWhoseValuesAreTakenIsNotLeftOut() {
        try (Imported app = Mule.app(
                """
                <file:config name="files"><file:connection workingDir="/data"/></file:config>
                <flow name="f"><file:read config-ref="files" path="a.txt"/></flow>
                """)) {
            assertThat(Mule.outcome(app, "file:config")).startsWith("CONVERTED");
        }
    }

    @Test
    void filesOfOlderPlaceholdersAreRead() {
        String app = Mule.xml(
                """
                <context:property-placeholder xmlns:context="http://www.springframework.org/schema/context" location="classpath:app.properties"/>
                <flow name="f"><logger message="${greeting}"/></flow>
                """);
        String missing = app.replace("app.properties", "other.properties");
        try (Imported imported =
                Imported.of(Map.of("mule/app.xml", app, "resources/app.properties", "greeting=hello"))) {
            assertThat(Mule.outcome(imported, "context:property-placeholder")).startsWith("CONVERTED");
            assertThat(Mule.written(imported)).contains("greeting=hello");
        }
        try (Imported imported = Imported.of(Map.of("mule/app.xml", missing))) {
            assertThat(Mule.outcome(imported, "context:property-placeholder")).startsWith("DIFFERENT the file");
        }
    }

    @Test
    void aScriptMayStandInAFile() throws Exception {
        String app = Mule.xml(
                """
                <flow name="f"><scripting:execute engine="groovy"><scripting:code>${file::a.groovy}</scripting:code></scripting:execute></flow>
                """);
        try (Imported imported = Imported.of(Map.of("mule/app.xml", app, "resources/a.groovy", "payload + '!'"))) {
            assertThat(imported.answer("direct:f", "hello", Map.of())).isEqualTo("hello!");
        }
        try (Imported imported = Imported.of(Map.of("mule/app.xml", app))) {
            assertThat(Mule.outcome(imported, "scripting:execute")).startsWith("STUBBED");
        }
    }

    @Test
    void aClientThatGetsItsTokenByItselfDoesSoStill() {
        String app =
                """
                <http:request-config name="api"><http:request-connection host="api.example" protocol="HTTPS">
                  <http:authentication>
                    <oauth:client-credentials-grant-type xmlns:oauth="http://www.mulesoft.org/schema/mule/oauth"
                      clientId="${api.id}" clientSecret="${api.secret}" tokenUrl="https://login.example/token" scopes="a b"%s/>
                  </http:authentication>
                </http:request-connection></http:request-config>
                <flow name="f"><http:request method="GET" config-ref="api" path="/x"/></flow>
                """;
        try (Imported imported = Mule.app(app.formatted(""))) {
            assertThat(imported.failures()).isEmpty();
            assertThat(Mule.written(imported))
                    .contains(
                            "oauth2ClientId=RAW({{api.id}})",
                            "oauth2ClientSecret=RAW({{api.secret}})",
                            "oauth2Scope=a+b");
        }
        try (Imported imported = Mule.app(app.formatted(" encodeClientCredentialsInBody=\"true\""))) {
            assertThat(Mule.outcome(imported, "http:request")).startsWith("STUBBED the token is asked for");
        }
    }
}
