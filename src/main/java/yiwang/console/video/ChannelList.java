package yiwang.console.video;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The searchable list of channels on the left; double-click, Enter or a drag gives a channel to a tile. FX thread. */
final class ChannelList extends VBox {
    private final TextField search = new TextField();
    private final ListView<ChannelItem> list;
    private final Label count = new Label();

    ChannelList(VideoModel model, VideoTexts texts, Consumer<ChannelItem> onChosen) {
        getStyleClass().add("video-channels");
        ObservableList<ChannelItem> found = model.found();
        list = new ListView<>(found);
        list.setPlaceholder(new Label(texts.text("list.empty")));
        list.setCellFactory(ignored -> new ChannelCell(texts, onChosen));
        VBox.setVgrow(list, Priority.ALWAYS);
        search.setPromptText(texts.text("search.prompt"));
        search.textProperty().bindBidirectional(model.searchProperty());
        count.getStyleClass().add("video-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.text(
                                "list.count",
                                found.size(),
                                found.stream().filter(ChannelItem::online).count()),
                        found));
        list.setOnKeyPressed(event -> {
            ChannelItem chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                onChosen.accept(chosen);
                event.consume();
            }
        });
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        HBox searchRow = new HBox(search);
        searchRow.getStyleClass().add("video-search");
        HBox.setHgrow(search, Priority.ALWAYS);
        getChildren().addAll(searchRow, count, list);
    }

    private static final class ChannelCell extends ListCell<ChannelItem> {
        private final Region mark = new Region();
        private final Label name = new Label();
        private final Label place = new Label();
        private final Label offline = new Label();
        private final HBox row = new HBox(mark, new VBox(name, new HBox(place, offline)));
        private final VideoTexts texts;

        ChannelCell(VideoTexts texts, Consumer<ChannelItem> onChosen) {
            this.texts = texts;
            mark.getStyleClass().add("video-mark");
            name.getStyleClass().add("video-name");
            place.getStyleClass().add("video-place");
            offline.getStyleClass().add("video-offline");
            row.getStyleClass().add("video-row");
            HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
            row.setMinWidth(0);
            row.setPrefWidth(1);
            place.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(place, Priority.ALWAYS);
            offline.setMinWidth(Region.USE_PREF_SIZE);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && getItem() != null) {
                    onChosen.accept(getItem());
                }
            });
            setOnDragDetected(event -> {
                if (getItem() != null) {
                    Dragboard board = startDragAndDrop(TransferMode.COPY);
                    ClipboardContent content = new ClipboardContent();
                    content.putString(getItem().id().value());
                    board.setContent(content);
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ChannelItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            name.setText(item.name());
            place.setText(item.place());
            offline.setText(item.online() ? "" : texts.text("channel.offline"));
            row.pseudoClassStateChanged(VideoView.ONLINE, item.online());
            setGraphic(row);
        }
    }
}
