package dev.unbus.legacy.customers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invents the customers, the same ones on every machine. Their ids are those of the Online Retail data set (UCI Machine
 * Learning Repository), where those below 12,800 are mostly abroad and those above in the United Kingdom.
 */
final class CustomerGenerator {

    static final int FIRST_ID = 12_346;
    static final int LAST_ID = 18_287;

    private static final int FIRST_DOMESTIC_ID = 12_800;
    private static final long SEED = 20_101_201;
    private static final String HOME = "United Kingdom";

    /** Exceptions from the rule, as the data set has them. */
    private static final Map<Integer, String> COUNTRIES = Map.ofEntries(
            Map.entry(12_427, "Germany"),
            Map.entry(12_431, "Australia"),
            Map.entry(12_433, "Norway"),
            Map.entry(12_471, "Germany"),
            Map.entry(12_472, "Germany"),
            Map.entry(12_583, "France"),
            Map.entry(12_662, "Germany"),
            Map.entry(12_686, "France"),
            Map.entry(12_738, "Germany"),
            Map.entry(12_748, HOME),
            Map.entry(12_791, "Netherlands"),
            Map.entry(13_520, "Switzerland"),
            Map.entry(14_156, "EIRE"),
            Map.entry(14_911, "EIRE"));

    private static final List<String> ABROAD = List.of(
            "Germany",
            "France",
            "Germany",
            "France",
            "Belgium",
            "Spain",
            "Portugal",
            "Switzerland",
            "Norway",
            "Italy",
            "Finland",
            "Netherlands",
            "Denmark",
            "Austria",
            "Sweden",
            "Australia");

    private static final Map<String, List<String>> CITIES = Map.ofEntries(
            Map.entry("Australia", List.of("Sydney", "Melbourne", "Perth")),
            Map.entry("Austria", List.of("Vienna", "Graz", "Linz")),
            Map.entry("Belgium", List.of("Brussels", "Ghent", "Antwerp")),
            Map.entry("Denmark", List.of("Copenhagen", "Aarhus", "Odense")),
            Map.entry("EIRE", List.of("Dublin", "Cork", "Galway")),
            Map.entry("Finland", List.of("Helsinki", "Turku", "Tampere")),
            Map.entry("France", List.of("Paris", "Lyon", "Nantes", "Lille")),
            Map.entry("Germany", List.of("Berlin", "Hamburg", "Munich", "Leipzig")),
            Map.entry("Italy", List.of("Milan", "Turin", "Bologna")),
            Map.entry("Netherlands", List.of("Amsterdam", "Utrecht", "Rotterdam")),
            Map.entry("Norway", List.of("Oslo", "Bergen", "Trondheim")),
            Map.entry("Portugal", List.of("Lisbon", "Porto", "Braga")),
            Map.entry("Spain", List.of("Madrid", "Valencia", "Bilbao")),
            Map.entry("Sweden", List.of("Stockholm", "Malmo", "Uppsala")),
            Map.entry("Switzerland", List.of("Zurich", "Bern", "Basel")),
            Map.entry(HOME, List.of("London", "Leeds", "Bristol", "York", "Cardiff", "Glasgow", "Belfast", "Norwich")));

    private static final List<String> FIRST_WORDS = List.of(
            "Amber", "Blue", "Copper", "Daisy", "Elder", "Fern", "Golden", "Harbour", "Ivory", "Juniper", "Kite",
            "Lantern", "Maple", "North", "Olive", "Paper", "Quiet", "Rose", "Silver", "Thistle", "Velvet", "Willow");

    private static final List<String> SECOND_WORDS =
            List.of("Attic", "Cottage", "Door", "Garden", "Heart", "House", "Lane", "Nest", "Owl", "Pantry", "Parlour");

    private static final List<String> TRADES =
            List.of("Gifts", "Interiors", "Stationers", "Trading", "Home", "Crafts", "Emporium");

    private static final List<String> STREETS = List.of(
            "High Street", "Station Road", "Church Lane", "Mill Road", "Market Place", "Park Avenue", "Bridge Street");

    private CustomerGenerator() {}

    static Stream<Customer> all() {
        return IntStream.rangeClosed(FIRST_ID, LAST_ID).mapToObj(CustomerGenerator::customer);
    }

    private static Customer customer(int id) {
        // A source of chance for each customer, so that one more word in a list does not move every other customer.
        var chance = new Random(SEED * 31 + id);
        var first = one(FIRST_WORDS, chance);
        var second = one(SECOND_WORDS, chance);
        var name = "%s %s %s".formatted(first, second, one(TRADES, chance));
        var email = "accounts@%s-%s-%d.example".formatted(first, second, id).toLowerCase(Locale.ROOT);
        return new Customer(Integer.toString(id), name, email, address(country(id, chance), chance));
    }

    private static String country(int id, Random chance) {
        var drawn = one(ABROAD, chance);
        return COUNTRIES.getOrDefault(id, id < FIRST_DOMESTIC_ID ? drawn : HOME);
    }

    private static Address address(String country, Random chance) {
        var street = "%d %s".formatted(1 + chance.nextInt(180), one(STREETS, chance));
        var city = one(CITIES.getOrDefault(country, List.of(country)), chance);
        return new Address(street, city, postcode(country, city, chance), country);
    }

    private static String postcode(String country, String city, Random chance) {
        if (!HOME.equals(country)) {
            return Integer.toString(10_000 + chance.nextInt(90_000));
        }
        var area = city.substring(0, 2).toUpperCase(Locale.ROOT);
        return "%s%d %dQX".formatted(area, 1 + chance.nextInt(19), 1 + chance.nextInt(9));
    }

    private static String one(List<String> list, Random chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
