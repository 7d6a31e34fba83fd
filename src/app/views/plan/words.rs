//! The words of the plan.

use crate::app::words::words;

words! {
    plan_heading: "Rencana aksi", "Action plan";
    plan_help:
        "Perbaikan mana yang mencapai target dengan hari kerja paling sedikit? Hari kerja bawaan adalah taksiran kami, bukan angka Ombudsman; di bawah bisa diubah.",
        "Which fixes reach the target in the fewest working days? The days given are our own estimate, not the Ombudsman’s; you can change them below.";
    plan_only_printed:
        "Edisi ini hanya dinilai dari poin raport, jadi tidak ada indikator yang dapat direncanakan.",
        "This edition is scored from rapor points only, so there are no indicators to plan.";
    plan_nothing_entered:
        "Isi dulu jawaban paling sedikit satu lokus. Setelah itu rencana dapat disusun.",
        "First enter the answers of at least one locus. Then a plan can be made.";
    ask_anew: "Ganti dengan pertanyaan baru", "Replace with a new question";
    plan_computing: "Sedang menghitung…", "Computing…";
    plan_computing_tried: |percent|
        "Sedang menghitung… Sudah dicoba {percent}\u{a0}%",
        "Computing… Tried so far: {percent}\u{a0}%";
    plan_cancel: "Hentikan", "Stop";
    plan_stopped: "Dihentikan sebelum selesai.", "Stopped before it was done.";
    plan_go_on: "Hitung lagi", "Compute again";
    plan_day: |days| "{days}\u{a0}hari kerja", "{days}\u{a0}working day";
    plan_days: |days| "{days}\u{a0}hari kerja", "{days}\u{a0}working days";
    plan_goal: "Mulai dari", "Start from";
    by_target: "Target nilai", "A target score";
    by_budget: "Batas waktu", "A time limit";
    plan_target: "Target pemerintah", "Target of the government";
    target_number: "atau nilai lain", "or another score";
    move_target: "Geser target", "Move the target";
    plan_budget: "Waktu yang ada", "Time available";
    /// Behind the field of the budget.
    budget_unit: "hari kerja", "working days";
    plan_mode: "Dihitung dengan", "Computed with";
    mode_estimate: "Perkiraan", "Estimate";
    mode_guaranteed: "Terjamin", "Guarantee";
    mode_estimate_help:
        "Bobot yang tidak diterbitkan dianggap sama besar, jawaban yang kosong dianggap 0.",
        "Unpublished weights count as equal, open answers as 0.";
    mode_guaranteed_help:
        "Target harus tercapai apa pun bobot yang tidak diterbitkan dan jawaban yang masih kosong.",
        "The target must be reached whatever the unpublished weights and the answers still open are.";
    plan_floor: "Setiap lokus paling rendah", "Every locus at least";
    no_floor: "tanpa syarat", "no condition";
    plan_reached:
        "Target sudah tercapai. Tidak ada yang perlu dikerjakan.",
        "The target is reached already. Nothing need be done.";
    /// Before the days and steps that come closest.
    closest_to: |target|
        "Tidak dapat mencapai {target}. Paling dekat:",
        "Cannot reach {target}. The closest:";
    too_little:
        "Dengan waktu ini syaratnya tidak dapat dipenuhi.",
        "In this time the condition cannot be met.";
    /// Before the days and steps of a plan for a target.
    to_reach: |target| "Untuk mencapai {target}:", "To reach {target}:";
    /// Before the days and steps of a plan for a budget.
    most_for: |days| "Terbaik untuk {days}:", "The best for {days}:";
    /// After the days of a plan.
    headline_step: |count| ", {count} langkah.", ", {count} step.";
    /// After the days of a plan.
    headline_steps: |count| ", {count} langkah.", ", {count} steps.";
    at_least: |score| "paling sedikit {score}", "at least {score}";
    proven_least:
        "Terbukti: tidak ada cara lain yang lebih sedikit hari kerjanya.",
        "Proven: no other way takes fewer working days.";
    proven_most:
        "Terbukti: dengan waktu itu tidak ada nilai yang lebih tinggi.",
        "Proven: no higher score is possible in that time.";
    proven_unreachable:
        "Terbukti: semua langkah bersama pun tidak cukup.",
        "Proven: not even all steps together are enough.";
    gap_days: |days|
        "Belum terbukti paling hemat. Yang masih mungkin dihemat, paling banyak: {days}.",
        "Not proven to be the cheapest yet. What could still be saved, at most: {days}.";
    gap_points: |points|
        "Belum terbukti paling tinggi. Yang masih mungkin ditambah, paling banyak: {points}.",
        "Not proven to be the highest yet. What could still be added, at most: {points}.";
    left_out_before_score: |count, days|
        "{count} langkah dilepas ({days}): ",
        "{count} steps left out ({days}): ";
    left_out_after_score: |difference, category|
        " ({difference}), kategori {category}. ",
        " ({difference}), category {category}. ";
    still_reached: "Target tetap tercapai.", "The target is still reached.";
    not_reached: "Target tidak tercapai.", "The target is not reached.";
    take_all: "Pakai semua langkah lagi", "Take all steps again";
    other_way: "Cari jalan lain tanpa langkah itu", "Find another way without them";
    can_be_as_low: |score|
        "Karena ada bobot atau jawaban yang belum diketahui, nilainya bisa serendah {score}.",
        "As some weights or answers are unknown, the score can be as low as {score}.";
    make_sure: "Cari rencana yang terjamin", "Find a plan that is certain";
    plan_blocked:
        "Yang menahan, karena terkunci, menunggu, berupa poin raport, atau belum diisi:",
        "In the way, because it is locked, waits, is a rapor figure or is not entered:";
    nothing_blocks:
        "Semua indikator sudah penuh dalam rencana ini; lebih dari itu tidak ada.",
        "Every indicator is full in this plan; there is no more than that.";
    more_blocked: |count| "dan {count} lagi", "and {count} more";
    plan_curve: "Hari kerja dan nilai yang dicapai", "Working days and the score they reach";
    curve_help:
        "Ketuk kurva atau salah satu kategori untuk melihat rencananya.",
        "Tap the curve or one of the categories to see its plan.";
    curve_label: |fewest, lowest, most, highest|
        "Hari kerja dan nilai yang dicapai: {fewest} {lowest}, {most} {highest}.",
        "Working days and the score they reach: {fewest} {lowest}, {most} {highest}.";
    plan_beyond: |category| "{category}: tidak terjangkau", "{category}: out of reach";
    steps_heading: "Langkah yang diusulkan", "Proposed steps";
    plan_steps_help:
        "Yang paling banyak menaikkan nilai per hari didahulukan. Lepas centang untuk melihat apa yang hilang.",
        "What adds most for a day comes first. Untick a step to see what is lost.";
    plan_decide: "Jadikan rencana aksi", "Make this the action plan";
    decide_again: "Perbarui rencana aksi", "Update the action plan";
    try_out: "Coba di simulasi", "Try it in the simulation";
    take_step: |number, name| "Pakai langkah {number}: {name}", "Take step {number}: {name}";
    for_locus: |gain| "lokus {gain}", "locus {gain}";
    plan_running: "Jumlah sampai di sini:", "Total up to here:";
    plan_then: |category| "lalu {category}", "then {category}";
    equal_to: |numbers| "setara dengan langkah {numbers}", "as good as step {numbers}";
    plan_grounds: "Cara, bukti, dasar hukum", "How, evidence, law";
    plan_conditions:
        "Syarat dan hari kerja tiap indikator",
        "Conditions and days of each indicator";
    conditions_help:
        "Hari kerja: satu angka berlaku untuk tiap tingkat; beberapa angka, misalnya 1, 3, 6, adalah hari dari nol sampai tingkat 1, 2, 3. Kosong berarti taksiran kami.",
        "Days: one number counts for each level; several, such as 1, 3, 6, are the days from nothing to level 1, 2, 3. Empty means our estimate.";
    plan_scope: "Kunci dan keadaan untuk", "Locks and states of";
    all_loci: "semua lokus", "all loci";
    plan_full: "terpenuhi", "fulfilled";
    plan_planned: "rencana", "planned";
    plan_open: "belum", "open";
    effort: "Hari", "Days";
    plan_lock: "tidak bisa diubah", "cannot be changed";
    lock_dimension:
        "semua di dimensi ini tidak bisa diubah",
        "nothing in this dimension can be changed";
    plan_shared: "sekali untuk semua lokus", "once for all loci";
    plan_requires: "Urutan yang wajib", "What must come first";
    requires_help:
        "Misalnya SK dulu, baru publikasi: yang menunggu baru bisa naik di lokus yang syaratnya penuh.",
        "Such as the decree before its publication: what waits can only rise in loci where its condition is full.";
    waits_for: |node, needs| "{node} menunggu {needs}", "{node} waits for {needs}";
    this_waits: "Yang menunggu", "This waits";
    plan_choose: "Pilih indikator…", "Choose an indicator…";
    for_this: "menunggu", "for";
    plan_table: "Rencana aksi", "Action plan";
    table_help:
        "Tersimpan bersama penilaian ini. Centang yang sudah selesai: jawabannya langsung berlaku dan nilai sekarang ikut naik.",
        "Saved with this assessment. Tick what is done: its answer counts at once and the score of now rises.";
    no_table:
        "Belum ada rencana aksi. Susun dulu di panel Rencana.",
        "There is no action plan yet. Make one in the panel ‘Plan’.";
    after_done_count: |all, days|
        " dari {all} selesai; sisa {days}.",
        " of {all} done; left {days}.";
    plan_done: "selesai", "done";
    plan_person: "Penanggung jawab", "In charge";
    plan_deadline: "Tenggat", "Deadline";
    effort_days: "Hari kerja", "Working days";
    plan_evidence: "Bukti dukung", "Evidence";
    plan_from: "Sekarang", "Now";
    plan_to: "Target", "Target";
    plan_status: "Status", "Status";
    plan_total: |days| "Jumlah: {days} hari kerja.", "Total: {days} working days.";
}
