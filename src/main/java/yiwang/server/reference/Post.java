package yiwang.server.reference;

/**
 * A post of a grid worker, without a person.
 *
 * @param lon where its round begins, WGS-84 degrees
 */
public record Post(String id, String name, String unit, String grid, double lon, double lat) {}
