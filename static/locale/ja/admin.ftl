### サーバーを運用する人のために

admin-heading = サーバーのようす
admin-lead = このワーカーの、ここ1分間の数字です。自動で新しくなります。数えているのは出来事だけで、だれの名前も発言も含みません。
admin-minute = 「100回中99回」は、それだけの回数がその時間以内だったことを示します。もっと細かい数字は、Prometheus 用に /metrics で読めます。
admin-again = 読み込み直す
admin-out = このページを出る
admin-stale = サーバーから返事がありません。表示は少し前の数字です。つながるまで試しつづけます。
admin-unlinked = いま Redis とつながっていません。ゲームはそのまま続けられます。つながるまで、ワーカーどうしの知らせはデータベースから受け取ります。
admin-nothing = まだありません

admin-gate-heading = サーバーを運用する人のページ
admin-gate-lead = このページはリンクから開きます。サーバーの動くマシンで、サーバーと同じ設定のまま、次のコマンドを実行してください。
admin-gate-hint = リンクは15分間使えます。開いたあとは12時間このページを見られます。

admin-workers = すべてのワーカー
admin-workers-hint = いちばん上が、いま返事をしているワーカーです。ほかは15秒以内に知らされた数字です。
admin-column-place = ワーカー
admin-column-people = 人数
admin-column-rate = コマンド
admin-column-answer = 返事（100回中99回）
admin-column-lag = 遅れ（100回中99回）
admin-column-memory = メモリ
admin-column-cpu = CPU
admin-column-up = 稼働時間

admin-group-people = 人
admin-group-commands = コマンド
admin-group-log = 記録
admin-group-telling = 配信
admin-group-clocks = 時計
admin-group-process = プロセス

admin-figure-people = つながっている人
admin-figure-connections = 接続
admin-figure-meetups = だれかがいる会
admin-figure-rooms = だれかがいる部屋
admin-figure-tables = だれかがいるテーブル
admin-figure-kept = メモリにあるストリーム
admin-figure-rate = 実行
admin-figure-answer-50 = 返事まで（半数）
admin-figure-answer-99 = 返事まで（100回中99回）
admin-figure-refused = 断ったもの
admin-figure-repeated = 再送（起動から）
admin-figure-conflicts = 判定のやり直し（起動から）
admin-figure-appends = 書き込み
admin-figure-append-50 = ディスクに書くまで（半数）
admin-figure-append-99 = ディスクに書くまで（100回中99回）
admin-figure-together = 一度に書いた件数（平均）
admin-figure-faults = データベースの不調（起動から）
admin-figure-packets = 送ったパケット
admin-figure-fanout-50 = 全員に届けるまで（半数）
admin-figure-fanout-99 = 全員に届けるまで（100回中99回）
admin-figure-waiting = 受け取りの遅い接続
admin-figure-waiting-bytes = 送るのを待っている量
admin-figure-dropped = 受け取らないため切った接続（起動から）
admin-figure-tick-99 = 時計の遅れ（100回中99回）
admin-figure-overdue = 時間を過ぎた時計
admin-figure-failed = 失敗した時計（起動から）
admin-figure-lag-50 = イベントループの遅れ（半数）
admin-figure-lag-99 = イベントループの遅れ（100回中99回）
admin-figure-up = 稼働時間
admin-figure-memory = メモリ
admin-figure-cpu = CPU（1コアあたり）
admin-figure-requests = ページとファイル
admin-figure-request-99 = ページの表示まで（100回中99回）

admin-most-commands = 多いコマンド（起動から）
admin-most-refusals = 多い断り（起動から）
