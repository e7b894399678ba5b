package yiwang.console.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import yiwang.console.kit.form.FormField;
import yiwang.console.kit.form.UnitField;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.ticket.Parts;
import yiwang.domain.ticket.Role;
import yiwang.wire.AccountView;
import yiwang.wire.PostView;

/** The posts of an account: taken and given here, and all of them sent at once. FX thread. */
final class PostsEditor extends VBox {
    static final String SET = "POST /api/v1/accounts/{account}/posts";
    private static final Set<Role> NEVER = Set.of(Role.SYSTEM, Role.SOURCE);

    private final Setting setting;
    private final AccountView account;
    private final List<PostView> posts;
    private final VBox list = Parts.column("admin-posts");
    private final Button save = new Button();
    private final Button undo = new Button();
    private final UnitField unit;
    private final ComboBox<Role> role = new ComboBox<>();
    private final boolean may;

    /** {@code against} says why they cannot be changed. */
    PostsEditor(
            Setting setting, AccountView account, Optional<String> against, Work work, Consumer<AccountView> changed) {
        this.setting = setting;
        this.account = account;
        this.posts = new ArrayList<>(account.posts());
        this.may = against.isEmpty();
        this.unit = new UnitField("post-unit", setting.desk().places().units(), setting.word("unit.prompt"));
        getStyleClass().add("admin-section");
        getChildren().addAll(Parts.label(setting.word("accounts.posts"), "yw-title-3"), list);
        against.ifPresent(
                reason -> getChildren().add(Parts.wrapped(setting.word("posts.against", reason), "form-against")));
        if (may) {
            addEditing(work, changed);
        }
        draw();
    }

    /** Goes on with what was changed in {@code before} and not saved, unless it began from other posts. */
    void takeOver(PostsEditor before) {
        boolean same = before.account.account().equals(account.account())
                && before.account.posts().equals(account.posts());
        if (may && same) {
            posts.clear();
            posts.addAll(before.posts);
            draw();
        }
    }

    private void addEditing(Work work, Consumer<AccountView> changed) {
        role.setId("post-role");
        role.setMaxWidth(Double.MAX_VALUE);
        role.setConverter(new Names());
        role.getItems()
                .setAll(Arrays.stream(Role.values())
                        .filter(each -> !NEVER.contains(each))
                        .toList());
        Button add = new Button(setting.word("posts.add"));
        add.setId("post-add");
        add.setOnAction(event -> add());
        save.setText(setting.word("posts.save"));
        save.setId("posts-save");
        save.getStyleClass().add("yw-primary");
        save.setOnAction(event -> work.<AccountView>run(
                then -> setting.admin().setPosts(account.account(), List.copyOf(posts), then), changed));
        undo.setText(setting.word("posts.undo"));
        undo.setOnAction(event -> {
            posts.clear();
            posts.addAll(account.posts());
            draw();
        });
        getChildren()
                .addAll(
                        new FormField(setting.word("posts.unit"), unit),
                        new FormField(setting.word("posts.role"), role),
                        Parts.row(
                                "form-act-line",
                                Parts.whole(add),
                                Parts.spring(),
                                Parts.whole(undo),
                                Parts.whole(save)),
                        Parts.wrapped(setting.word("posts.why"), "form-against"));
    }

    private void add() {
        Role chosen = role.getValue();
        String where = unit.value();
        if (where.isEmpty()) {
            unit.requestFocus();
        } else if (chosen == null) {
            role.requestFocus();
        } else {
            PostView post = new PostView(where, chosen);
            if (!posts.contains(post)) {
                posts.add(post);
            }
            draw();
        }
    }

    private void draw() {
        list.getChildren().clear();
        if (posts.isEmpty()) {
            list.getChildren().add(Parts.wrapped(setting.word("posts.none"), "yw-muted"));
        }
        for (PostView post : posts) {
            String words = setting.unit(post.unit()) + "  " + setting.role(post.role());
            Button take = new Button("", new FontIcon(MaterialDesignC.CLOSE));
            take.getStyleClass().add("yw-flat");
            take.setAccessibleText(setting.word("posts.take", words));
            take.setOnAction(event -> {
                posts.remove(post);
                draw();
            });
            Parts.shown(take, may);
            list.getChildren()
                    .add(Parts.row(
                            "admin-post",
                            Parts.label(setting.role(post.role()), "yw-strong"),
                            Parts.label(setting.unit(post.unit()), "yw-muted"),
                            Parts.spring(),
                            take));
        }
        boolean same = Set.copyOf(posts).equals(Set.copyOf(account.posts()));
        save.setDisable(same);
        undo.setDisable(same);
    }

    private final class Names extends StringConverter<Role> {
        @Override
        public String toString(@Nullable Role each) {
            return each == null ? "" : setting.role(each);
        }

        @Override
        public @Nullable Role fromString(String text) {
            return null;
        }
    }
}
