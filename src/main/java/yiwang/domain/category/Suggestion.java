package yiwang.domain.category;

import yiwang.domain.code.CategoryCode;

/**
 * An item a text may be about and how sure that is, from above 0 to below 1. What is sure enough to route without a person
 * is for the caller to decide.
 */
public record Suggestion(CategoryCode code, double confidence) {}
