package dev.ferry.testkit.contract;

/**
 * Something that a contract asks for, and that an adapter may lack if it says so in a {@link Gap}. Constants of enums;
 * each says in its Javadoc what the contract looks for instead where the ability is lacking.
 */
public interface Ability {
    /** The constant's name. */
    String name();
}
