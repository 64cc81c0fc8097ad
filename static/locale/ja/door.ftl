### 日時

when-text = { $year }年{ $month ->
    [jan] 1月
    [feb] 2月
    [mar] 3月
    [apr] 4月
    [may] 5月
    [jun] 6月
    [jul] 7月
    [aug] 8月
    [sep] 9月
    [oct] 10月
    [nov] 11月
   *[dec] 12月
  }{ $day }日（{ $weekday ->
    [mon] 月
    [tue] 火
    [wed] 水
    [thu] 木
    [fri] 金
    [sat] 土
   *[sun] 日
  }）{ $time }
when-zone = （{ $zone } の時刻）
when-yours = お使いの端末の時刻では { $text }

### 入口

door-programme = 当日の流れ
door-heading = ようこそ
door-welcome-back = おかえりなさい、{ $name }さん
door-back-lead = そのままのお名前と顔で参加できます。
door-change = 名前や顔を変える
door-present = いま{ $count }人が来ています。
door-go = 参加する
door-go-back = 参加する
door-consent = 参加すると、ニックネーム・顔・発言・遊んだ記録がこのサーバーに残り、会のようすを数字で見るためにも使われることに同意したものとします。名前は本名でなくてかまいません。個人に関わるものは、会から{ $days }日で消えます。
door-kept-link = 残る記録と集計について
door-mine = わたしの記録
door-console = 進行役の画面へ
door-early-heading = 開場をお待ちください
door-early-known = { $name }さん、お席をご用意しています。当日、このリンクからお入りください。
door-early-text = 開始の1時間前から、このリンクで入れます。登録もインストールもいりません。
door-calendar = カレンダーに入れる
door-again = もう一度ためす
door-full-title = 満席です
door-full-text = 席がすべて埋まっています。空きが出ることもありますので、少し待ってからお試しください。
door-locked-title = いまは入れません
door-locked-text = 進行役が入口を閉めています。お知り合いの方か、主催の方にお知らせください。
door-registered-title = お名前のある方の会です
door-registered-text = この会には、お送りした本人用のリンクからお入りいただけます。メールなどで届いたリンクをひらいてください。
door-cancelled-title = この会は中止になりました
door-cancelled-text = またの機会にお会いできるのを楽しみにしています。
door-closed-title = この会は終わりました
door-closed-text = ご参加ありがとうございました。次の会でお会いしましょう。
door-no-lounge-title = この会に、ラウンジはありません
door-no-lounge-text = 会のページは、下からひらけます。
door-lounge-soon-title = ラウンジは、まだひらいていません
door-lounge-soon-text = 結果発表のときにひらきます。それまでは、会のページでお待ちください。
door-lounge = ラウンジへ
door-lounge-back = 会のページへ
door-removed-title = この会には参加できません
door-removed-text = 進行役が、あなたの参加を終わりにしました。心あたりのないときは、主催の方におたずねください。
door-bye-title = ありがとうございました
door-bye-text = 会を離れました。席はほかの方に譲られますが、入口からまた入れます。
door-bye-back = 会に戻る

### 何が残るか

kept-title = 残るもの
kept-name = ニックネーム、顔、ことばの設定
kept-words = おしゃべりでの発言と、みんなのメモに書いたこと
kept-game = 遊んだ記録（サイコロの目、選んだもの、結果）
kept-where = いつ来て、どの部屋にいたか
kept-voice = 声で話すとき、同意した場合だけ、話した秒数（会話は録音しません）
kept-lounge = ラウンジを使ったときは、自己紹介と、どなたと話してみたいかのお返事（お返事は、ほかのどなたにも見えません）
kept-card = シェアしたカード（いつでも取り消せます）
kept-not = 本名をうかがうことはありません。メールアドレスは、会のあとのお知らせをメールで受け取りたいと、ご自分で入力されたときだけお預かりします。ほかの会社に渡すこともありません。通知を選ばれたときは、中身が読めない形で、お使いのブラウザーの会社を通って届きます。
kept-until = 名前など個人に関わるものは、会から{ $days }日で消えます。
kept-consent-heading = 主催の方から
kept-rights = 残っているものは、いつでも「わたしの記録」で見て、持ち帰って、消せます。
kept-back = 入口に戻る

### わたしの記録

me-title = わたしの記録
me-lead = あなたについて、ここに残っているもののすべてです。
me-profile-heading = あなた
me-company = 会社
me-level = 経験
me-group = グループ
me-rename = 次の会からの名前
me-save = 変える
me-saved = お名前を変えました。
me-renewed = 新しいリンクになりました。前のリンクは使えません。
me-unshared = シェアを取り消しました。リンクを開いた方には、取り消されたことだけが表示されます。
me-meetups-heading = 参加した会
me-meetups-none = まだありません。
me-words = { $rooms }つの部屋で、発言 { $count } 件
me-words-text = 発言とメモは、その場にいたみなさんとの記録の中にあります。
me-link-heading = あなた専用のリンク
me-link-text = 別の端末でも、次の会でも、このリンクをひらけば同じあなたとして入れます。ほかの人には渡さないでください。
me-link-field = あなた専用のリンク
me-link-qr = あなた専用のリンクの QR コード
me-link-new = リンクを作り直す
me-link-new-text = 作り直すと、前のリンクはどの端末でも使えなくなります。
me-take-heading = 持ち帰る・消す
me-take-text = 残っているものを JSON ファイルで持ち帰るか、すべて消せます。
me-take = 持ち帰る
me-erase = すべて消す
me-forget = この端末からだけ、わたしを忘れる
me-nobody-title = まだ、どなたか分かりません
me-nobody-text = このブラウザーには、あなたの記録へのリンクがありません。会に参加するか、あなた専用のリンクをひらいてください。
me-stale-title = このリンクは使えません
me-stale-text = 途中で切れているか、新しいリンクに変わったか、記録が消されたようです。届いたリンクをもう一度たしかめてください。
me-ask-title = すべて消しますか
me-ask-text = 次のものが消えます。
me-ask-profile = お名前、顔、会社など、あなたについて残っているもの
me-ask-meetups = { $count ->
    [0] 参加した会の名簿にあるお名前
   *[other] 参加した { $count } つの会の名簿にあるお名前
  }
me-ask-log = すべての部屋での発言と、メモに書いたこと
me-ask-game = 卓に残るお名前と顔（ゲームの進み方だけは、誰のものでもない記録として残ります）
me-ask-lounge = ラウンジでの自己紹介とお返事、お知らせの届け先、シェアしたカード
me-ask-final = 元には戻せません。あなた専用のリンクも使えなくなります。
me-ask-go = すべて消す
me-erased-title = 消しました
me-erased-text = あなたについて残っているものは、もうありません。ご参加ありがとうございました。
