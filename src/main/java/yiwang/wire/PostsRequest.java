package yiwang.wire;

import java.util.List;

/** All posts of an account from now on: {@code POST /api/v1/accounts/{account}/posts}. */
public record PostsRequest(List<PostView> posts) {}
