<?php
// Does what an editor does: takes `{ title: content }` from the input and answers `{ title: address }`.
require getenv('ZONAHIJAU_ROOT') . '/wp-load.php';
wp_set_current_user(1);
$addresses = [];
foreach (json_decode(stream_get_contents(STDIN), true) as $title => $content) {
    $post = wp_insert_post(wp_slash([
        'post_title' => $title,
        'post_content' => $content,
        'post_status' => 'publish',
        'post_author' => 1,
    ]), true);
    if (is_wp_error($post)) {
        fwrite(STDERR, $post->get_error_message());
        exit(1);
    }
    $addresses[$title] = get_permalink($post);
}
echo json_encode($addresses);
