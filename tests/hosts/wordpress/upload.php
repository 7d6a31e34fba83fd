<?php
// Puts a file into the media library, as the library itself does, and answers its address.
require getenv('ZONAHIJAU_ROOT') . '/wp-load.php';
wp_set_current_user(1);
$path = getenv('ZONAHIJAU_FILE');
$upload = wp_upload_bits(basename($path), null, file_get_contents($path));
if ($upload['error']) {
    fwrite(STDERR, $upload['error']);
    exit(1);
}
echo $upload['url'];
